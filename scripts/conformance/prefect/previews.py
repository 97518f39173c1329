"""Previews infrastructure blocks with the Prefect that is installed: one block as JSON on each line of standard input, one answer on each line of standard output."""
import json
import sys
import warnings

warnings.simplefilter("ignore")

import yaml  # noqa: E402
from prefect.infrastructure import DockerContainer, KubernetesJob, Process  # noqa: E402
from prefect.infrastructure.base import Infrastructure  # noqa: E402
from prefect.settings import PREFECT_API_URL, temporary_settings  # noqa: E402


class Engine:
    def version(self):
        return {"Version": "20.10.21"}

    def close(self):
        pass


kinds = {"process": Process, "docker-container": DockerContainer, "kubernetes-job": KubernetesJob}
base = {}
Infrastructure._base_environment = classmethod(lambda cls: dict(base))
DockerContainer._get_client = lambda self: Engine()


def preview(case):
    base.clear()
    base.update(case["base_env"])
    fields = dict(case["block"])
    kind = fields.pop("type")
    with temporary_settings({PREFECT_API_URL: base.get("PREFECT_API_URL")}):
        block = kinds[kind](**fields)
        text = block.preview()
    if kind == "kubernetes-job":
        return yaml.safe_load(text)
    return json.loads(text) if kind == "docker-container" else text


for line in sys.stdin:
    try:
        answer = {"preview": preview(json.loads(line))}
    except Exception as error:  # every kind of refusal is an answer
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)
