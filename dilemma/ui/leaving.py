"""Being cut off: what a signal handler raises inside a prompt, so that the draft can still be read."""


class CutOff(BaseException):
    """The program was told to end. Not an Exception: nothing but the prompt that reads its draft may catch it."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


HANGUP = 129
INTERRUPTED = 130
