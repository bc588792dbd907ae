"""The commands of the command line, a module each: parse, call one library function, show the result."""
