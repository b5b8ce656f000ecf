"""What programs are told of each kind of thing: stable names, and what each means.

A module a noun: `facts` returns all there is of one, every name always there, null where it is not known; `MEANING`
says what each name means, for the reference. Names are those of the Azure ML CLI v2's files where these have one;
times are ISO 8601, in UTC.
"""
