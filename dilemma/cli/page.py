"""Pages on the screen or in a pipe."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dilemma.cli.environment import Environment

if TYPE_CHECKING:
    from dilemma.prose.blocks import Block


def show_page(environment: Environment, blocks: "Iterable[Block]") -> None:
    """Write the blocks to standard output, as wide as the screen allows."""
    if environment.plain:
        from dilemma.ui import plain_page

        plain_page.write(blocks, environment.stdout, width=environment.width)
        return
    from dilemma.ui.page import write

    write(blocks, environment.stdout, width=environment.width, colour=environment.colour)
