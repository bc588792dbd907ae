"""What a `with` block closes at its end."""

from typing import Self

__all__ = ["Closing"]


class Closing:
    """Something with a `close`, which a `with` block calls however it ends."""

    def close(self) -> None:
        """End what was started."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        """Return the thing itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()
