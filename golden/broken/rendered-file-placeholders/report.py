CATALOG = "${vars.catalgo}"
JOB = "${resources.load.id}"
# A variable may stand for a reference.
JOBS = "${vars.job} ${{ 'x-' + vars.job }} ${{ vars.of }} ${vars.copy}"
HALF = ${{ vars.catalog / 2 }}
OPEN = "${{ vars.catalog"
SHELL = "${HOME} ${ $( }"
