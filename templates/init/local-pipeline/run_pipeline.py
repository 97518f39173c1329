"""Runs the pipeline on this machine: pip install -r requirements.txt; python run_pipeline.py"""

from laktory import models

with open("pipeline.yaml") as file:
    pipeline = models.Pipeline.model_validate_yaml(file)

pipeline.execute()
print(pipeline.nodes_dict["slv_orders"].output_df)
