"""Turn YAML records on the relations of two states into the pages and data of a reference site."""
