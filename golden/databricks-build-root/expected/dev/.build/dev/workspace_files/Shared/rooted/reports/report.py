STAGE = "dev"
