-- Databricks notebook source
SELECT * FROM ${vars.catalog}.sales.daily WHERE day > '${start}'
