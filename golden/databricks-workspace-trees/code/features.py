def features():
    return []
