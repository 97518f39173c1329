import dataiku

orders = dataiku.Dataset("ORDERS").get_dataframe()
clean = orders[orders["amount"] > 0].drop_duplicates("order_id")
dataiku.Dataset("ORDERS_CLEAN").write_with_schema(clean)
