KEY = "${vars.key}"
LOGIN = ${vars.login}
