"""Makes the helpers of tests/walks importable."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "walks"))
