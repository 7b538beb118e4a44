"""A client that another generator makes reads and writes a team."""
import sys
import management as m
url, org, key = sys.argv[1:]
configuration = m.Configuration(host=url, api_key={"ManagementKey": key})
with m.ApiClient(configuration) as client:
    teams = m.TeamApi(client)
    body = m.CreateOrgTeamBody(name="Acme", region="us", integration_team_id="acme")
    team = teams.create_team(org, body)
    assert team.name == "Acme" and team.sandbox is not None, team
    body = m.UpdateOrgTeamBody(name="Bcme", integration_team_id=None)
    changed = teams.update_team(org, team.id, body)
    assert changed.name == "Bcme" and changed.integration_team_id is None, changed
    assert teams.get_team(org, team.id).name == "Bcme"
    assert [one.id for one in teams.list_teams(org, region=["us"]).teams] == [team.id]
    try:
        teams.create_team(org, m.CreateOrgTeamBody(name="\n", region="us"))
    except (m.ApiException, ValueError) as error:
        print("refused:", type(error).__name__)
    else:
        sys.exit("a name that the document refuses was taken")
print("a team was written and read")
