CATALOG = "${vars.catalgo}"
JOB = "${resources.load.id}"
HALF = ${{ vars.catalog / 2 }}
OPEN = "${{ vars.catalog"
SHELL = "${HOME} ${ $( }"
