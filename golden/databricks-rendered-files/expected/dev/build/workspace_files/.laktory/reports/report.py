# Databricks notebook source
CATALOG = "pricing_dev"
LIMIT = 25
TIERS = {"gold": 1, "silver": [2, 3], "vip": true}
RATIO = 0.5
NOTHING = [null, "Z\u00fcrich"]
TWICE = 50
LITERAL = "${vars.catalog} $${HOME} ${HOME} $$ ${"
