# Databricks notebook source
# Runs the nodes of a pipeline as Lakeflow Declarative Pipelines; its configuration says which pipeline.
# MAGIC %pip install laktory
# COMMAND ----------
from laktory import models

with open(spark.conf.get("config_filepath")) as file:
    pipeline = models.Pipeline.model_validate_json(file.read())

pipeline.execute()
