variable "owner" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}

output "path" {
  value = "/shared/${var.owner}"
}
