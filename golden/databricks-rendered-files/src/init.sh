#!/bin/sh
export CATALOG=${vars.catalog} HOME_FOLDER=${HOME:-/root}
