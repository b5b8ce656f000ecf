"""Pages that people read in a browser, without a network: elements, tables, and charts drawn as SVG.

Nothing but Python's library is needed: the trainer's report and the sweep's are both made of this.
"""
