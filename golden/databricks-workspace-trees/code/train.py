# Databricks notebook source
print("train ${vars.catalog}: not rendered")
