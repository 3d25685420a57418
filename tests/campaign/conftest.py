"""Makes the helpers of this folder and of tests/walks importable."""

import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE), str(_HERE.parent / "walks")]
