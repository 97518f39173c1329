#!/bin/sh
export CATALOG=pricing_dev HOME_FOLDER=${HOME:-/root}
echo "what is Terraform's own: ${each.key} ["${each.key}"]"
