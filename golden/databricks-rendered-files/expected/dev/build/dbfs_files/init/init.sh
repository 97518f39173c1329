#!/bin/sh
export CATALOG=pricing_dev HOME_FOLDER=${HOME:-/root}
