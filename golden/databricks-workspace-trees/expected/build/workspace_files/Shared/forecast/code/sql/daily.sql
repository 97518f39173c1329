-- Databricks notebook source
SELECT * FROM forecast_dev.sales.daily WHERE day > '${start}'
