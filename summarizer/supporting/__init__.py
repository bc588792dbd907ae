"""The rules of the support check, one module for each thing that an item may get wrong."""
