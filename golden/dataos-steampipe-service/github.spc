connection "github" {
  plugin = "github"
  # The token comes from the environment.
  base_url = "https://github.example.com"
}
