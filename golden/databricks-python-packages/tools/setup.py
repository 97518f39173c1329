from setuptools import setup

setup(name="Old-Tools", version="3.1")
