create view repository as select name, url from github.github_my_repository;
