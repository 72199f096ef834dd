import type { Described } from '../../../../model/extractor.ts';

export const aspnetExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'Api/ApiBase.cs': `using Microsoft.AspNetCore.Mvc;
namespace Shop.Api;
[ApiController]
[Route("api/[controller]")]
public abstract class ApiBase : ControllerBase { [HttpGet("ping")] public string Ping() => "pong"; }
`,
        'Api/Paths.cs': `namespace Shop.Api;
public static class Paths { public const string Lines = "{id:int}/lines"; }
`,
        'Controllers/OrdersController.cs': `using Microsoft.AspNetCore.Mvc;
using Shop.Api;
namespace Shop.Controllers
{
  public class OrdersController : ApiBase
  {
    [HttpGet] public string All() => "";
    [HttpGet(Paths.Lines)] public string Lines(int id) => "";
    [AcceptVerbs("PUT", "PATCH", Route = "{id}")] public string Change(int id) => "";
    [HttpDelete("~/orders/{id:guid}")] public string Remove(Guid id) => "";
    [HttpPost("[action]/{count?}")] public async Task<string> ImportAsync(int count) => "";
    [HttpGet, Route("files/{**path}")] public string File(string path) => path;
  }
}
`,
      },
      finds: [
        'GET /api/Orders',
        'GET /api/Orders/ping',
        'GET /api/Orders/{id:int}/lines',
        'PUT /api/Orders/{id}',
        'PATCH /api/Orders/{id}',
        'POST /api/Orders/Import',
        'POST /api/Orders/Import/{count}',
        'GET /api/Orders/files/{path*}',
        'DELETE /orders/{id:uuid}',
      ],
    },
    {
      files: {
        'Program.cs': `var app = WebApplication.Create(args);
app.UsePathBase("/base");
app.MapControllers();
app.Run();
`,
        'PingController.cs': `using Microsoft.AspNetCore.Mvc;
[Route("[controller]")]
public class PingController : ControllerBase { [HttpGet] public string Ping() => "pong"; }
`,
      },
      finds: ['GET /Ping', 'GET /base/Ping'],
    },
  ],
  gaps: [
    {
      files: {
        'Program.cs': `var app = WebApplication.Create(args);
app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}");
app.Run();
`,
      },
      reason: 'dynamic',
    },
  ],
};
