# Databricks notebook source
CATALOG = "pricing"
LIMIT = 100
TIERS = {"gold": 1, "silver": [2, 3], "vip": true}
RATIO = 0.5
NOTHING = [null, "Z\u00fcrich"]
TWICE = 200
LITERAL = "${vars.catalog} $${HOME} ${HOME} $$ ${"
