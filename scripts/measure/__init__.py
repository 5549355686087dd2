"""What `scripts/bench.py` measures, and on what."""
