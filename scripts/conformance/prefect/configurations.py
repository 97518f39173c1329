"""Fills base job templates with the Prefect 3 that is installed: one template with values as JSON on each line of standard input, one answer on each line of standard output."""
import asyncio
import json
import sys

from prefect.workers.base import BaseJobConfiguration


class Configuration(BaseJobConfiguration):
    model_config = {"extra": "allow"}


async def main():
    for line in sys.stdin:
        case = json.loads(line)
        try:
            filled = await Configuration.from_template_and_values(case["template"], case["values"], client=object())
            answer = {"configuration": filled.model_dump(mode="json")}
        except Exception as error:  # every kind of refusal is an answer
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)


asyncio.run(main())
