import dataiku

print("score {{ env.NOT_TOUCHED }}")
