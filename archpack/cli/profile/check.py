"""``archpack profile check``."""

import click

from archpack.cli.exits import FINDINGS
from archpack.cli.options import FORMAT
from archpack.cli.output import result
from archpack.findings import Place, Report
from archpack.loading.profile_file import judged_profile
from archpack.render import report_json, report_text


@click.command()
@click.argument("file", type=click.Path(readable=False, path_type=str))
@FORMAT
@click.pass_context
def command(ctx: click.Context, file: str, format_: str) -> None:
    """Say what is wrong with a profile.

    FILE is the profile of an institution, in YAML. The exit code is 1 if it has an error, and nothing can be held
    against it then. The example record that its guide shows is held against it too.
    """
    read = judged_profile(file)
    report = read.report
    if read.profile is not None and report.ok:
        from archpack.criteria.example import example_record

        report += Report.of(finding.at(Place(file)) for finding in example_record(read.profile)[1])
    result(report_json(report) if format_ == "json" else report_text(report))
    ctx.exit(0 if report.ok else FINDINGS)
