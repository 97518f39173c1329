"""Judges what stackc writes for Prefect with the Prefect 3 that is installed: one folder on each line of standard input, one answer on each line of standard output.

Templates are read as the server reads them when a work pool is made, and filled as a worker fills them, by themselves and with the variables of every deployment; prefect.yaml is
read as `prefect deploy` reads it.
"""
import asyncio
import json
import pathlib
import sys
from types import SimpleNamespace

import yaml
from prefect.cli.deploy._models import PrefectYamlModel
from prefect.cli.deploy._schedules import _construct_schedules
from prefect.server.schemas.actions import WorkPoolCreate
from prefect.utilities.schema_tools.validation import is_valid_schema, validate
from prefect.workers.base import BaseJobConfiguration
from prefect.workers.process import ProcessJobConfiguration
from prefect_docker.worker import DockerWorkerJobConfiguration
from prefect_kubernetes.worker import KubernetesWorkerJobConfiguration


class AnyConfiguration(BaseJobConfiguration):
    model_config = {"extra": "allow"}


class Blocks:
    """A server that has every block that is asked for."""

    async def read_block_document_by_name(self, name, block_type_slug, **_):
        return SimpleNamespace(data={"value": f"{block_type_slug}-{name}"}, block_type=SimpleNamespace(slug=block_type_slug))


def configuration_of(template):
    configuration = template["job_configuration"]
    if "job_manifest" in configuration:
        return KubernetesWorkerJobConfiguration
    if "working_dir" in configuration:
        return ProcessJobConfiguration
    return DockerWorkerJobConfiguration if "networks" in configuration else AnyConfiguration


async def judge(folder):
    pools, problems, count = {}, [], 0
    for path in sorted(folder.glob("*.json")):
        template = json.loads(path.read_text())
        pools[path.stem] = template
        try:
            WorkPoolCreate(name=path.stem, type="any", base_job_template=template)
            is_valid_schema(template["variables"])
            properties = template["variables"]["properties"]
            defaults = {key: value["default"] for key, value in properties.items() if "default" in value}
            validate(defaults, template["variables"], raise_on_error=True, preprocess=True, ignore_required=True)
            await configuration_of(template).from_template_and_values(template, {}, client=Blocks())
            count += 1
        except Exception as error:  # every kind of refusal is an answer
            problems.append(f"{path}: {error}")
    file = folder / "prefect.yaml"
    if file.exists():
        model = PrefectYamlModel.model_validate(yaml.safe_load(file.read_text()))
        for deployment in model.deployments:
            try:
                raw = deployment.model_dump(exclude_unset=True, mode="json")
                _construct_schedules(raw, {}, console=None, is_interactive=lambda: False)
                template = pools.get(deployment.work_pool.name) or pools.get(deployment.work_pool.name.split("-")[0])
                variables = deployment.work_pool.job_variables
                plain = {key: value for key, value in variables.items() if "." not in key}
                validate(plain, template["variables"], raise_on_error=True, preprocess=True, ignore_required=True)
                await configuration_of(template).from_template_and_values(template, variables, client=Blocks())
                count += 1
            except Exception as error:
                problems.append(f"{file}: {deployment.name}: {error!r}")
    return {"judged": count, "problems": problems}


async def main():
    for line in sys.stdin:
        print(json.dumps(await judge(pathlib.Path(line.strip()))), flush=True)


asyncio.run(main())
