"""Compiles stacks with the installed Laktory: one JSON request a line in, one JSON answer a line out.

All stacks for Terraform are compiled in one process: a fork for each copies the tables of Laktory's memory, which takes ten times as long as compiling. What Laktory
keeps for the whole process, its settings, is as it was at the start before each. A first line {"schema": true} is answered with the JSON Schema of the
resources of a stack.
"""

import gc
import json
import os
import shutil
import signal
import sys
import tempfile

answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)

from laktory._settings import Settings, settings  # noqa: E402
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


environment_at_start = dict(os.environ)
settings_at_start = {name: getattr(settings, name) for name in Settings.model_fields}


def forget_last_stack():
    os.environ.clear()
    os.environ.update(environment_at_start)
    for name, value in settings_at_start.items():
        setattr(settings, name, value)


def read_settings():
    """Laktory reads its settings when it is imported, which was before the request."""
    for name, field in Settings.model_fields.items():
        if field.alias in os.environ:
            setattr(settings, name, os.environ[field.alias])


def artifacts():
    """The texts that were written beside the document, by their path in the folder of artifacts."""
    found = {}
    for folder, _, names in os.walk(settings.build_root):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, encoding="utf-8", newline="") as file:
                found[os.path.relpath(path, settings.build_root)] = file.read()
    return found


class TooLong(BaseException):
    pass


def give_up(*_):
    raise TooLong("no answer within a minute")


def answer(request):
    forget_last_stack()
    signal.alarm(60)
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
        return json.dumps({"expected": compiled, "artifacts": artifacts()}).replace(folder, "<ROOT>")
    except BaseException as error:  # noqa: BLE001
        name = type(error).__name__
        return json.dumps({"rejected": {"by": "laktory", "error": name, "message": str(error)}}).replace(folder, "<ROOT>")
    finally:
        signal.alarm(0)
        os.chdir("/")
        shutil.rmtree(folder, ignore_errors=True)


def answer_alone(request):
    """The answer of a process of its own: in 0.10 what one stack sets stays in the defaults of the models, and later stacks end in endless recursion."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w", encoding="utf-8") as out:
            out.write(answer(request))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as read:
        text = read.read()
    os.waitpid(child, 0)
    return text or json.dumps({"rejected": {"by": "laktory", "error": "Died", "message": "Laktory ended"}})


signal.signal(signal.SIGALRM, give_up)
# The collector need not look at Laktory itself each time.
gc.collect()
gc.freeze()

for line in sys.stdin:
    request = json.loads(line)
    if request.get("schema"):
        answers.write(json.dumps(stack_module.StackResources.model_json_schema()) + "\n")
    else:
        compiled = answer_alone(request) if request["target"] == "pulumi" else answer(request)
        answers.write(compiled + "\n")
    answers.flush()
