# Databricks notebook source
# MAGIC %md
# MAGIC Welcome to the data of the shop.

# COMMAND ----------

display(spark.table("sales.orders").limit(10))
