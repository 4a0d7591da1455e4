"""Mutation test of the model code; started by scripts/mutate."""
