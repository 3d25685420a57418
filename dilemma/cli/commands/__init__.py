"""One module a command. Each has `app`, a typer app; it is imported only when its command is called."""
