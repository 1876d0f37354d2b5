# SPDX-License-Identifier: MIT
"""``fmsdata datasets``."""

import click

from fmsdata.datasets import dataset_names, load_dataset


@click.command(name="datasets")
def command() -> None:
    """List the packaged datasets: name, version, number of notices, title."""
    for name in dataset_names():
        dataset = load_dataset(name)
        notices = len({notification.notice for notification in dataset.notifications})
        plural = "s" if notices != 1 else ""
        click.echo(f"{name}  {dataset.version or '-'}  {notices} notice{plural}  {dataset.title}")
