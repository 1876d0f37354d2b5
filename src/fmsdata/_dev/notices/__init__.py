# SPDX-License-Identifier: MIT
"""The generator of the dataset `us-fms-notices`: facts of real notifications in, typed records out.

Each module turns one kind of fact into records. Tables are keyed by printed words, never by the id of a
record; a fact that the model could not say without loss stops the generator.
"""
