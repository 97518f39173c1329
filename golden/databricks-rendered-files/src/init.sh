#!/bin/sh
export CATALOG=${vars.catalog} HOME_FOLDER=${HOME:-/root}
echo "what is Terraform's own: ${{ '${each.key}' }} ${{ ['${each.key}'] }}"
