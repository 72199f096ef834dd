/** The workflow that puts the gate in front of the main branch, with no more rights than it uses. */
export const workflowText = `name: driftgate
on:
  pull_request:
  merge_group:
permissions:
  contents: read
  pull-requests: write   # for the comment and the review; without it, the verdict is the same
concurrency:
  group: driftgate-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true
jobs:
  driftgate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1; the default depth of 1 is enough
        with:
          persist-credentials: false
      - uses: driftgate/driftgate@v0   # to pin it as well, name a release's commit here; Dependabot renews both
`;
