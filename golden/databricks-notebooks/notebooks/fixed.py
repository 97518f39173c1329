# Databricks notebook source
print("fixed")
