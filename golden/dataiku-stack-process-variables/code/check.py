print("{{ env.REGION }}")
