#!/bin/sh
export HTTPS_PROXY=http://proxy:3128
