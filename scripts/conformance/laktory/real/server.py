"""Compiles stacks with the installed Laktory: one JSON request a line in, one JSON answer a line out.

Every stack is compiled in a process of its own (a fork), because Laktory keeps settings for the whole process. A first line {"schema": true} is
answered with the JSON Schema of the resources of a stack.
"""

import json
import os
import shutil
import signal
import sys
import tempfile

answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)

from laktory.cli._common import CLIController  # noqa: E402
from laktory.models.stacks import stack as stack_module  # noqa: E402


def repeated(pairs):
    """A key that stands several times holds a list of its values."""
    result = {}
    for key, value in pairs:
        if key in result:
            known = result[key]
            result[key] = (known if isinstance(known, Several) else Several([known])) + [value]
            result[key] = Several(result[key])
        else:
            result[key] = value
    return result


class Several(list):
    pass


def compile_terraform(controller):
    from laktory.models.stacks import terraformstack

    terraformstack.CACHE_ROOT = os.path.join(os.getcwd(), ".written")
    given = getattr(controller, "cli_vars", None)
    path = controller.stack.to_terraform(env_name=controller.env, **({"vars": given} if given else {})).write()
    with open(path, encoding="utf-8") as file:
        return json.load(file, object_pairs_hook=repeated)


def compile_pulumi(controller):
    return controller.stack.to_pulumi(env_name=controller.env).model_dump()


def read_settings():
    """Laktory reads its settings when it is imported, which was before the request."""
    from laktory._settings import Settings, settings

    for name, field in Settings.model_fields.items():
        if field.alias in os.environ:
            setattr(settings, name, os.environ[field.alias])


def configurations():
    """The configurations of pipelines that were written, by the name of the file."""
    from laktory._settings import settings

    folder = os.path.join(settings.build_root, "pipelines")
    if not os.path.isdir(folder):
        return {}
    found = {}
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            found[name] = json.load(file)
    return found


def answer(request):
    os.environ.update(request.get("process_env", {}))
    read_settings()
    folder = os.path.realpath(tempfile.mkdtemp(prefix="laktory-"))
    try:
        for path, text in request["files"].items():
            os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
            with open(os.path.join(folder, path), "w", encoding="utf-8", newline="") as file:
                file.write(text)
        os.chdir(folder)
        more = {} if request["target"] == "pulumi" else {"var_list": request.get("cli_vars", [])}
        controller = CLIController(stack_filepath="./stack.yaml", env=request["env"], **more)
        compiled = compile_pulumi(controller) if request["target"] == "pulumi" else compile_terraform(controller)
        return json.dumps({"expected": compiled, "configurations": configurations()}).replace(folder, "<ROOT>")
    except BaseException as error:  # noqa: BLE001
        name = type(error).__name__
        return json.dumps({"rejected": {"by": "laktory", "error": name, "message": str(error)}}).replace(folder, "<ROOT>")
    finally:
        os.chdir("/")
        shutil.rmtree(folder, ignore_errors=True)


def in_fork(request):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        signal.alarm(60)
        with os.fdopen(writing, "w", encoding="utf-8") as pipe:
            pipe.write(answer(request))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return text or json.dumps({"rejected": {"by": "laktory", "error": "Died", "message": "no answer"}})


for line in sys.stdin:
    request = json.loads(line)
    if request.get("schema"):
        answers.write(json.dumps(stack_module.StackResources.model_json_schema()) + "\n")
    else:
        answers.write(in_fork(request) + "\n")
    answers.flush()
