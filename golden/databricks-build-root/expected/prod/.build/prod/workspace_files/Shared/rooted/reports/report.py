STAGE = "prod"
