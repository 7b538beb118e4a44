"""What the vendor's document leaves out and every caller meets: refusals without a key, and of what does not exist."""

import schemathesis

DETAIL = {"type": "object", "properties": {"detail": {"type": "string"}}, "required": ["detail"]}
REFUSALS = {"401": "The key is missing or wrong", "404": "There is no such thing"}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    for path in raw_schema["paths"].values():
        for operation in path.values():
            for status, description in REFUSALS.items():
                content = {"application/json": {"schema": DETAIL}}
                operation["responses"].setdefault(status, {"description": description, "content": content})
