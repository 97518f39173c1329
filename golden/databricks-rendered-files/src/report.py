# Databricks notebook source
CATALOG = "${vars.catalog}"
LIMIT = ${vars.limit}
TIERS = ${vars.tiers}
RATIO = ${vars.RATIO}
NOTHING = ${var.nothing}
TWICE = ${{ vars.limit * 2 }}
LITERAL = "$${vars.catalog} $${HOME} ${HOME} $$ ${"
