left = "out"
