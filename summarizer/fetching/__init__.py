"""How the embedded model's file gets here, whole and checked."""
