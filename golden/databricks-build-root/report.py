STAGE = "${vars.stage}"
